// Who may depend on whom (docs/contributing.md). Checked by npm test.
/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-imports-only-domain",
      severity: "error",
      from: { path: "^src/domain/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: ["^src/domain/", "^node_modules/temporal-polyfill/"] },
    },
    {
      name: "platform-imports-no-feature",
      severity: "error",
      from: { path: "^src/platform/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/features/" },
    },
    {
      name: "ui-imports-no-feature-nor-platform",
      severity: "error",
      from: { path: "^src/ui/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/(features|platform)/" },
    },
    {
      name: "features-meet-through-public",
      severity: "error",
      from: { path: "^src/features/([^/]+)/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^src/features/([^/]+)/",
        pathNot: ["^src/features/$1/", "^src/features/[^/]+/public\\.ts$"],
      },
    },
    {
      name: "sql-only-in-queries",
      severity: "error",
      from: { path: "^src/", pathNot: ["\\.queries\\.ts$", "^src/platform/(db|jobs)/", "\\.test\\.tsx?$"] },
      to: { path: "^node_modules/kysely/" },
    },
    {
      name: "pg-only-in-platform",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/platform/", "\\.test\\.tsx?$"] },
      to: { path: "^node_modules/(pg|pg-boss|pg-copy-streams)/" },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "browser-imports-only-domain",
      severity: "error",
      from: { path: "^src/browser/" },
      to: { path: "^src/", pathNot: "^src/(browser|domain)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/browser/.*\\.d\\.ts$" },
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};

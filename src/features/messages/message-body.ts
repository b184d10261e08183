// The body of a message: its paths become addresses when it is sent, and what only its reader may have is not kept.

const isPath = (line: string): boolean => line.startsWith("/");

/** A link that lets its reader in. */
const isSecret = (line: string): boolean => line.startsWith("/choose-password/");

const eachLine = (body: string, as: (line: string) => string): string => body.split("\n").map(as).join("\n");

/** As it is sent: each line that is a path becomes a full address. */
export const withAddresses = (body: string, baseUrl: string): string =>
  eachLine(body, (line) => (isPath(line) ? `${baseUrl}${line}` : line));

/** As it is kept once it was sent. */
export const withoutSecrets = (body: string): string =>
  eachLine(body, (line) =>
    isSecret(line) ? "(A link for the reader alone stood here. It is not kept.)" : line,
  );

/** The lines of a body, each with the path that it is, if it is one. */
export const linesOf = (body: string): readonly { readonly text: string; readonly path: string | null }[] =>
  body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ text: line, path: isPath(line) ? line : null }));

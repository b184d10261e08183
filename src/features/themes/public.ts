// What other features may use of themes.
export { proposeTheme, type ThemeRefusal } from "./propose-theme.js";
export { listOwnThemes } from "./themes.queries.js";
export { addThemePages } from "./themes.routes.js";

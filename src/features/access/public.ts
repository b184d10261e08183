// What other features may use of access.

export { emailField } from "./access.forms.js";
export { countGuess, takeBackGuess } from "./access.queries.js";
export { invite, shutOut } from "./invite.js";

// What other features may use of access.
export { emailField } from "./access.forms.js";
export { invite, shutOut } from "./invite.js";

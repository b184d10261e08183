// What other features may use of messages.
export { type MessageKind, type NewMessage, writeMessage } from "./write-message.js";

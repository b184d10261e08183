// What other features may use of messages.
export { queueWaitingMessages } from "./queue-waiting-messages.js";
export { type MessageKind, type NewMessage, writeMessage } from "./write-message.js";

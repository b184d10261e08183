// What scripts add to pages that work without them.
import { wakeComponents } from "./components.js";
import { keepWords } from "./keep-words.js";
import { sendOnce } from "./send-once.js";

wakeComponents();
keepWords();
sendOnce();

// What scripts add to pages that work without them.

import { forgetAtSignOut } from "./autosave/sealed-store.js";
import { saveWhileTyping } from "./autosave/start.js";
import { wakeComponents } from "./components.js";
import { wakeGuidance } from "./find-guidance.js";
import { keepWords } from "./keep-words.js";
import { sendOnce } from "./send-once.js";

wakeComponents();
wakeGuidance();
saveWhileTyping();
forgetAtSignOut();
keepWords();
sendOnce();

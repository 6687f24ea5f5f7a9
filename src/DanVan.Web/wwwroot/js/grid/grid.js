// The figures grid: keys, blocks, undo, folding and keeping what is typed.
import { autosave } from "./autosave.js";
import { gridBlock } from "./block.js";
import { gridFold } from "./fold.js";
import { gridKeys } from "./keys.js";
import { gridLeft } from "./left.js";
import { gridOne } from "./one.js";
import { gridUndo } from "./undo.js";
import { gridWarn } from "./warn.js";

// Warnings read what the server has put into the fields, before autosave brings back what waited here.
for (const start of [gridKeys, gridUndo, gridBlock, gridFold, gridOne, gridWarn, autosave, gridLeft]) {
  try {
    start(document);
  } catch (error) {
    // One comfort that fails must not take the others with it.
    console.error(error);
  }
}

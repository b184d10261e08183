// A short print of a text, the same in the browser and on the server: it tells whether a field was touched, and is no secret.

/** Line ends as one sort, and no white space around: two texts that differ in nothing else count as the same. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/** 53 bits of a text, as 1 to 11 letters and digits. Two different texts of one field practically never share it. */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const unit of plainText(text).split("")) {
    const code = unit.charCodeAt(0);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

// Which whole numbers of 32 bits have been seen: half a million take a few megabytes, where a set takes tens.

const firstRoom = 1 << 16;

export class SeenNumbers {
  /** The place of a number is found from it; nought stands for an empty place. */
  #places = new Int32Array(firstRoom);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** Whether the number is new. Nought and one are taken for the same. */
  add(number: number): boolean {
    if (this.#count * 2 > this.#places.length) this.#grow();
    const isNew = this.#put(number | 0 || 1);
    if (isNew) this.#count += 1;
    return isNew;
  }

  #put(number: number): boolean {
    const mask = this.#places.length - 1;
    for (let at = Math.imul(number, 0x9e3779b1) >>> 8; ; at += 1) {
      const found = this.#places[at & mask];
      if (found === number) return false;
      if (found !== 0) continue;
      this.#places[at & mask] = number;
      return true;
    }
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Int32Array(before.length * 4);
    for (const number of before) if (number !== 0) this.#put(number);
  }
}

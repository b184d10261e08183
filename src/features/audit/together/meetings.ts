// Who is on which audit, in all processes: each tells the others where its people are (ids and codes only), and wakes the
// pages that listen here when something was saved, wherever that was.
import type { Part } from "../../../domain/audit/field-texts.js";
import type { Reading } from "../../../domain/audit/section-words.js";
import type { Database } from "../../../platform/db/connect.js";
import { inAuthority } from "../../../platform/db/in-authority.js";
import type { Signals } from "../../../platform/signals/signals.js";
import { type Signal, sendSignal } from "../../../platform/signals/signals.queries.js";
import { findNames } from "../fields.queries.js";
import { type Here, peopleFor } from "./presence.js";
import type { Seat } from "./seat.js";

/** A reading of an audit: whoever may write in it meets there. The worker's own reading is the worker's alone. */
export type Table = { readonly authorityId: string; readonly auditId: string; readonly reading: Reading };

const BEAT_MS = 10_000;
/** Someone of another process who was not heard of for so long is gone. */
const GONE_AFTER_MS = 3 * BEAT_MS;

type Room = {
  readonly table: Table;
  readonly seats: Set<Seat>;
  readonly people: Map<string, { readonly here: Here; readonly heardAt: number }>;
  readonly names: Map<string, string>;
};

const keyOf = ({ authorityId, auditId, reading }: Table) => `${authorityId}/${auditId}/${reading}`;

export class Meetings {
  readonly #db: Database;
  readonly #rooms = new Map<string, Room>();
  #beat: NodeJS.Timeout | null = null;

  constructor(db: Database, signals: Signals) {
    this.#db = db;
    signals.listen({
      heard: (signal) => this.#hear(signal),
      mayHaveMissed: () => {
        for (const room of this.#rooms.values()) {
          for (const seat of room.seats) void seat.bringNews();
          void this.#ask(room.table);
        }
      },
    });
  }

  async join(table: Table, seat: Seat): Promise<void> {
    const key = keyOf(table);
    const room = this.#rooms.get(key) ?? {
      table,
      seats: new Set(),
      people: new Map(),
      names: new Map(),
    };
    this.#rooms.set(key, room);
    room.seats.add(seat);
    room.names.set(seat.here.personId, seat.name);
    this.#beat ??= setInterval(() => this.#beatAll(), BEAT_MS).unref();
    await this.tell(table, seat.here, "here");
    await this.#ask(table);
  }

  async leave(table: Table, seat: Seat): Promise<void> {
    const room = this.#rooms.get(keyOf(table));
    room?.seats.delete(seat);
    if (room?.seats.size === 0) this.#rooms.delete(keyOf(table));
    if (this.#rooms.size === 0 && this.#beat) {
      clearInterval(this.#beat);
      this.#beat = null;
    }
    await this.tell(table, seat.here, "gone");
  }

  /** Tells all processes where someone is now, or that they are gone. The database may be away: the next beat says it again. */
  tell(table: Table, { isChoosing, ...here }: Here, does: "here" | "gone"): Promise<void> {
    return this.#send(table, { ...here, does, isChoosing: isChoosing ? "1" : "" });
  }

  #ask(table: Table): Promise<void> {
    return this.#send(table, { does: "ask" });
  }

  async #send({ authorityId, auditId, reading }: Table, data: Signal["data"]): Promise<void> {
    const signal = { topic: "at-table", authorityId, data: { ...data, auditId, reading } };
    await inAuthority(this.#db, authorityId, (work) => sendSignal(work, signal)).catch(() => {});
  }

  #hear({ topic, authorityId, data }: Signal): void {
    const { auditId = "", reading = "audit" } = data;
    const room = this.#rooms.get(keyOf({ authorityId, auditId, reading: reading as Reading }));
    if (!room) return;
    if (topic === "fields-saved") {
      for (const seat of room.seats) if (seat.part === data.part) void seat.bringNews();
    } else if (topic === "audit-moved-on") {
      for (const seat of room.seats) void seat.beat();
    } else if (topic === "at-table") this.#hearOfPeople(room, data);
  }

  #hearOfPeople(room: Room, data: Signal["data"]): void {
    const { does, tab = "", personId = "", part = "", field = "", isChoosing } = data;
    if (does === "ask") {
      for (const seat of room.seats) void this.tell(room.table, seat.here, "here");
      return;
    }
    const here: Here = { tab, personId, part: part as Part, field, isChoosing: isChoosing === "1" };
    if (does === "gone") room.people.delete(tab);
    else room.people.set(tab, { here, heardAt: Date.now() });
    for (const seat of room.seats)
      if (does === "here" && seat.here.tab === tab && seat.here.personId === personId) seat.here = here;
    void this.#show(room);
  }

  async #show(room: Room): Promise<void> {
    const all = [...room.people.values()].map(({ here }) => here);
    const unnamed = all.map(({ personId }) => personId).filter((id) => !room.names.has(id));
    if (unnamed.length > 0) {
      const found = await inAuthority(this.#db, room.table.authorityId, (work) =>
        findNames(work, unnamed),
      ).catch(() => new Map<string, string>());
      for (const [id, name] of found) room.names.set(id, name);
    }
    for (const seat of room.seats) seat.showPeople(peopleFor(all, seat.here, room.names));
  }

  #beatAll(): void {
    const now = Date.now();
    for (const room of this.#rooms.values()) {
      for (const [tab, { heardAt }] of room.people)
        if (now - heardAt > GONE_AFTER_MS) room.people.delete(tab);
      for (const seat of room.seats) {
        void seat.beat();
        void this.tell(room.table, seat.here, "here");
      }
      void this.#show(room);
    }
  }
}

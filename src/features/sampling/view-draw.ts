// Gathers what a draw's page and certificate show, in six queries however long its list is.
import type { Work } from "../../platform/db/in-authority.js";
import { readCertificate } from "./certificate.js";
import type { Reserve } from "./draw.page.js";
import type { DrawView } from "./draw-facts.js";
import { findDraw } from "./draws.queries.js";
import { listFirstPlaces, listNames, listOrderSizes } from "./orders.queries.js";
import { listSelectionsOfDraw } from "./selections.queries.js";

const PLACES_SHOWN = 20;

/** Null where there is no such draw. */
export async function viewDraw(work: Work, drawId: string): Promise<DrawView | null> {
  const draw = await findDraw(work, drawId);
  if (!draw) return null;
  const certificate = readCertificate(draw.certificate);
  if (!certificate) throw new Error("A draw's certificate was changed in the database and can't be read.");
  const without = certificate.chosen.flatMap(({ managerId, childId }) =>
    childId === null ? [managerId] : [],
  );
  const withoutCase = (await listNames(work, without)).map(({ name }) => name);
  return { draw, certificate, selections: await listSelectionsOfDraw(work, drawId), withoutCase };
}

export async function listReserves(work: Work, { draw, certificate }: DrawView): Promise<readonly Reserve[]> {
  const drawId = draw.id;
  if (certificate.rules.sampleSize !== null) {
    const first = await listFirstPlaces(work, drawId, PLACES_SHOWN);
    const childIds = first.map(({ childId }) => childId);
    return [{ managerId: "", managerName: null, count: certificate.counts.eligible, childIds }];
  }
  const places = Map.groupBy(await listFirstPlaces(work, drawId, PLACES_SHOWN), ({ managerId }) => managerId);
  return (await listOrderSizes(work, drawId)).map((order) => ({
    ...order,
    childIds: (places.get(order.managerId) ?? []).map(({ childId }) => childId),
  }));
}

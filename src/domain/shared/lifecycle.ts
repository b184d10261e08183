// Lifecycles as tables: for every state, which actions lead where, who may take them and what they require. Commands and
// pages ask the table; the diagrams and the permission matrix in docs/ are generated from it.
import { accept, type Result, refuse } from "./result.js";

/** What someone is to a record, by role or by their part in it. Rights follow from this alone (src/domain/access). */
export type Relation =
  | "performance-officer"
  | "quality-assurance-officer"
  | "head-of-quality-assurance"
  | "allocated-worker"
  | "audit-manager"
  | "service-manager"
  | "senior-manager"
  | "moderator"
  | "action-owner"
  | "asked-for-it"
  | "family";

export type Step<State extends string> = {
  readonly by: readonly Relation[];
  /** Who may not, whatever else they are: whoever asked may not also approve. */
  readonly notBy?: readonly Relation[];
  readonly to: State;
  /** What must be true first, in words, for the diagram and the matrix. The command checks it. */
  readonly requires?: string;
};

export type Lifecycle<State extends string, Action extends string> = {
  readonly name: string;
  readonly starts: State;
  /** Each state in words that users see. */
  readonly states: Readonly<Record<State, string>>;
  /** Each action in words that users see. */
  readonly actions: Readonly<Record<Action, string>>;
  /** Every state has its row; a missing one does not compile. */
  readonly steps: Readonly<Record<State, Partial<Readonly<Record<Action, Step<State>>>>>>;
};

export type StepRefusal = "not-in-this-state" | "not-yours-to-do";

/** The state that an action leads to, for someone with these relations to the record. */
export function takeStep<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
  relations: ReadonlySet<Relation>,
): Result<State, StepRefusal> {
  const step = lifecycle.steps[state][action];
  if (!step) return refuse("not-in-this-state");
  const allowed = step.by.some((relation) => relations.has(relation));
  const barred = step.notBy?.some((relation) => relations.has(relation)) ?? false;
  return allowed && !barred ? accept(step.to) : refuse("not-yours-to-do");
}

/** Whether an action is open to someone now: for buttons, and for task lists. */
export const canTake = <State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
  relations: ReadonlySet<Relation>,
): boolean => takeStep(lifecycle, state, action, relations).ok;

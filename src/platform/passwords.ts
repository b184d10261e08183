// Passwords: argon2id hashes (RFC 9106, the second recommended cost: 19 MiB, 2 passes), and what a good one is.
import { hash, verify } from "@node-rs/argon2";

/** Algorithm 2 is argon2id. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 200;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** A hash of nothing, so that an unknown address takes as long as a known one. */
const ofNobody = hashPassword("nobody has this password");

export const isPassword = async (password: string, passwordHash: string | null): Promise<boolean> => {
  const right = await verify(passwordHash ?? (await ofNobody), password);
  return right && passwordHash !== null;
};

// Seals what is sent, piece by piece, with a key of its own (AES-256-GCM). A piece opens only as the one it was made as:
// of this upload, at this place.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const cipherName = "aes-256-gcm";
const tagBytes = 16;

export type UploadKey = { readonly uploadId: string; readonly key: Buffer };

export const makeKey = (): Buffer => randomBytes(32);

/** The key seals one upload and each number once, so that the number alone tells the pieces apart. */
const nonceOf = (number: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
};

const placeOf = (uploadId: string, number: number): Buffer => Buffer.from(`${uploadId}/${number}`);

export const sealPiece = ({ uploadId, key }: UploadKey, number: number, bytes: Buffer): Buffer => {
  const cipher = createCipheriv(cipherName, key, nonceOf(number));
  cipher.setAAD(placeOf(uploadId, number));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
};

/** The bytes, or null where the key is another's or the piece was changed. */
export const openPiece = ({ uploadId, key }: UploadKey, number: number, sealed: Buffer): Buffer | null => {
  try {
    const decipher = createDecipheriv(cipherName, key, nonceOf(number));
    decipher.setAAD(placeOf(uploadId, number));
    decipher.setAuthTag(sealed.subarray(0, tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
};

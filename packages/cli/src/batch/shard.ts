import { createHash } from "node:crypto";
import { CommandLineError } from "../command-line-error.js";

/** The n-th of so many parts of a listing, 1-based. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

const MOST_PARTS = 10_000;

/** Reads `i/n`; throws CommandLineError when it is none. */
export function shardOf(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [part = 0, of = 0] = /^\d{1,5}\/\d{1,5}$/.test(value) ? value.split("/").map(Number) : [];
  if (part < 1 || part > of || of > MOST_PARTS) {
    throw new CommandLineError(`--shard 应写成 i/n，如 2/8（第 2 份，共 8 份，从 1 数起），不能是“${value}”。`);
  }
  return { part, of };
}

/**
 * Whether a file belongs to a part. It depends on the name alone, so that every process decides the same by itself and a
 * file that is added between two starts moves no other.
 */
export function isInShard(name: string, { part, of }: Shard): boolean {
  return createHash("sha256").update(name).digest().readUInt32BE(0) % of === part - 1;
}

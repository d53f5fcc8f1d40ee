/**
 * One seed for all properties, so that a run which decides on a change tries the same cases every time. Fresh cases are
 * tried with JUESUAN_SEED=random (or a number, to try those of another run again).
 */
import fc from "fast-check";

const given = process.env.JUESUAN_SEED ?? "20241231";
if (given !== "random") fc.configureGlobal({ seed: Number(given) });

import { relative, resolve, sep } from "node:path";

/** A path as a user would name it, with `/`: relative to where the command runs, when it lies below. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return (below !== "" && !below.startsWith("..") && resolve(below) === path ? below : path).split(sep).join("/");
}

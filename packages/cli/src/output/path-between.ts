/** From one place to another, for links. */
import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Path of a file from a folder, with `/`; the address of the file when it lies on another drive of Windows. */
export function pathBetween(folder: string, file: string, between: typeof relative = relative): string {
  const path = between(folder, file);
  return isAbsolute(path) || /^[A-Za-z]:/.test(path) ? pathToFileURL(file).href : path.split(sep).join("/");
}

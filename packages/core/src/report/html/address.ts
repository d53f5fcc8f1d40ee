/**
 * The address of a file as a link takes it: Chinese, blanks, `#` and `%` in names are encoded. What is an address already
 * (`file:`, for a file on another drive) stays.
 * @param path relative, with `/`
 */
export const addressOf = (path: string): string =>
  path.startsWith("file:") ? path : path.split("/").map(encodeURIComponent).join("/");

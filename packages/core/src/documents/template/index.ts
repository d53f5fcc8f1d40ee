/** Word templates of the user's own, as `@juesuan/core/template`: apart, so that only who fills one loads what does it. */
export type { CheckedTemplate } from "./check-template.js";
export { type FilledTemplate, fillTemplate, readTemplate } from "./fill-template.js";
export type { TagList, TagScope, TagValue } from "./tag-scope.js";

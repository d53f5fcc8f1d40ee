/**
 * What writes Word documents, as `@juesuan/core/word`: apart from the rest of the core, so that who only checks tables
 * does not load what builds documents.
 */

export { bookDocument } from "./book-document.js";
export { narrativeDocument } from "./narrative-document.js";

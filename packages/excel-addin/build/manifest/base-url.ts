/** Where the pages are served unless the build is told otherwise: the development server of this package. */
export const DEFAULT_BASE_URL = "https://localhost:3000";

/**
 * The address of the folder that the pages are served from, without a closing slash.
 * @throws when it is no https address: Office opens no other, and a query or fragment would end up inside every address
 */
export function baseUrl(given: string | undefined): string {
  const text = given === undefined || given === "" ? DEFAULT_BASE_URL : given;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(`网址“${text}”不能用：要写 https:// 开头的文件夹网址，例如 https://oa.example.gov.cn/juesuan`);
  }
  return url.href.replace(/\/+$/, "");
}

import type { Page } from "playwright-core";

/** Collects what a page must not do: errors, warnings, and requests to anywhere but the allowed address. */
export function complaintsOf(page: Page, allowed: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(allowed) && !/^(?:data|blob):/.test(url)) complaints.push(`network: ${url}`);
  });
  return complaints;
}

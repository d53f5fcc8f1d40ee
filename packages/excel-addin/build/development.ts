import { createReadStream, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import type { Plugin } from "vite";

/** The folder of Office.js in node_modules. */
export const officeScripts = (): string =>
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** What differs while developing: pages may reach the development server, and Office.js comes from node_modules. */
export const development: Plugin = {
  name: "development",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  configureServer(server) {
    server.middlewares.use("/office-js", (request, response, next) => {
      const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
      const file = join(officeScripts(), path);
      if (path.includes("..") || !existsSync(file) || !statSync(file).isFile()) {
        next();
        return;
      }
      response.setHeader("content-type", extname(file) === ".js" ? "text/javascript" : "application/octet-stream");
      createReadStream(file).pipe(response);
    });
  },
};

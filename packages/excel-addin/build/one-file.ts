import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** The page that opens by double click. */
export const ONE_FILE_NAME = "决算核.html";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** `</script` and `<!--` may not stand inside an inline script. */
const inScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, "\\x3C");

/**
 * Puts script and styles of the one built page into the page itself. The policy admits exactly this script, by its hash,
 * and a worker from a blob; there is no connection to anywhere.
 */
export function oneFile(): Plugin {
  return {
    name: "one-file",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        const scripts = Object.values(bundle).filter((part) => part.type === "chunk");
        const [script] = scripts;
        if (page?.type !== "asset" || !script || scripts.length !== 1) {
          this.error(`one page and one script were expected, not ${scripts.length}`);
        }
        const styles = Object.values(bundle).flatMap((part) =>
          part.type === "asset" && part.fileName.endsWith(".css") ? [String(part.source)] : [],
        );
        const code = inScript(script.code);
        const policy = [
          "default-src 'none'",
          `script-src ${hashOf(code)} ${hashOf(TOO_OLD)}`,
          "worker-src blob:",
          "style-src 'unsafe-inline'",
          "img-src data:",
          "connect-src 'none'",
          "frame-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; ");
        const html = String(page.source)
          .replace(/<script type="module"[^>]*><\/script>\s*/, "")
          .replace(/<link rel="stylesheet"[^>]*>\s*/g, "")
          .replace(/<script nomodule[^>]*><\/script>\s*/, "")
          .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, (_, before: string) => before + policy)
          .replace("</head>", () => `<style>${styles.join("\n")}</style>\n  </head>`)
          .replace(
            "</body>",
            () => `<script type="module">${code}</script>\n<script nomodule>${TOO_OLD}</script>\n  </body>`,
          )
          .replace(/<main id="root">[\s\S]*?<\/main>/, '<main id="root"><p>正在打开……</p></main>');
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName: ONE_FILE_NAME, source: html });
      },
    },
  };
}

/** For browsers without modules. */
const TOO_OLD = `document.getElementById("root").innerText="这个浏览器太旧，打不开本页。请换用新版 Edge、Chrome、Firefox 或 WPS 浏览器，也可以使用命令行工具。";`;

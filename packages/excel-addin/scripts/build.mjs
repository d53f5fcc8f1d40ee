/**
 * `npm run build [-- --base-url https://…]`: the pages, the manifests and icons, and the one-file page, into dist.
 */
import { parseArgs } from "node:util";
import { build } from "vite";

const { values } = parseArgs({ options: { "base-url": { type: "string" } } });
if (values["base-url"] !== undefined) process.env.JUESUAN_BASE_URL = values["base-url"];

const logLevel = "warn";
await build({ logLevel });
await build({ logLevel, configFile: "vite.one-file.config.ts" });

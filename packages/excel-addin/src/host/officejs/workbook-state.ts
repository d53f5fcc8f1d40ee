/** The XML of the first custom part with a namespace. */
export async function readState(context: Excel.RequestContext, namespace: string): Promise<string | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  const [part] = parts.items;
  if (!part) return undefined;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

/** Puts XML in place of every custom part with a namespace. */
export async function writeState(
  context: Excel.RequestContext,
  namespace: string,
  xml: string | undefined,
): Promise<undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  const [first, ...others] = parts.items;
  for (const other of others) other.delete();
  if (xml === undefined) first?.delete();
  else if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  await context.sync();
  return undefined;
}

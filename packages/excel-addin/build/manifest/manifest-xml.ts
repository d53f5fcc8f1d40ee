import type { AddIn, Flavour } from "./add-in.js";
import { iconFile } from "./add-in.js";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What the entries of a list of resources are called. */
const ELEMENTS = { Images: "Image", Urls: "Url", ShortStrings: "String", LongStrings: "String" } as const;

/**
 * The XML manifest (add-in only; perpetual Excel and shared-folder catalogues take no other) of one flavour.
 * @param base address of the folder that holds the pages, https, without a closing slash
 */
export function manifestXml(addIn: AddIn, flavour: Flavour, base: string): string {
  const address = (path: string) => escaped(`${base}/${path}`);
  const name = escaped(addIn.name);
  const description = escaped(addIn.description);
  const icons = [16, 32, 80]
    .map((size) => `                <bt:Image size="${size}" resid="Icon.${size}"/>`)
    .join("\n");
  const buttons = addIn.buttons.map(
    ({ id }) => `              <Control xsi:type="Button" id="JueSuan.${id}">
                <Label resid="${id}.Label"/>
                <Supertip>
                  <Title resid="${id}.Label"/>
                  <Description resid="${id}.Tip"/>
                </Supertip>
                <Icon>
${icons.replace(/^ {16}/gm, "                  ")}
                </Icon>
                <Action xsi:type="ShowTaskpane">
                  <TaskpaneId>JueSuanPane</TaskpaneId>
                  <SourceLocation resid="${id}.Url"/>
                </Action>
              </Control>`,
  );
  const resources = (kind: keyof typeof ELEMENTS, entries: readonly (readonly [id: string, value: string])[]) =>
    [
      `      <bt:${kind}>`,
      ...entries.map(([id, value]) => `        <bt:${ELEMENTS[kind]} id="${id}" DefaultValue="${value}"/>`),
      `      </bt:${kind}>`,
    ].join("\n");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="TaskPaneApp">
  <Id>${flavour.id}</Id>
  <Version>${addIn.version}</Version>
  <ProviderName>${escaped(addIn.provider)}</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="${name}"/>
  <Description DefaultValue="${description}"/>
  <IconUrl DefaultValue="${address(iconFile(32))}"/>
  <HighResolutionIconUrl DefaultValue="${address(iconFile(64))}"/>
  <SupportUrl DefaultValue="${address("index.html")}"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="${addIn.excelApi}">
      <Set Name="ExcelApi" MinVersion="${addIn.excelApi}"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${address(flavour.page)}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Description resid="AddIn.Description"/>
    <Requirements>
      <bt:Sets DefaultMinVersion="${addIn.excelApi}">
        <bt:Set Name="ExcelApi" MinVersion="${addIn.excelApi}"/>
      </bt:Sets>
    </Requirements>
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="${addIn.officeTab}">
              <Group id="JueSuan.Group">
                <Label resid="Group.Label"/>
                <Icon>
${icons.replace(/^ {16}/gm, "                  ")}
                </Icon>
${buttons.join("\n").replace(/^/gm, "  ")}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
${resources(
  "Images",
  [16, 32, 80].map((size) => [`Icon.${size}`, address(iconFile(size))] as const),
)}
${resources(
  "Urls",
  addIn.buttons.map(({ id, page }) => [`${id}.Url`, address(`${flavour.page}?page=${page}`)] as const),
)}
${resources("ShortStrings", [
  ["Group.Label", name],
  ...addIn.buttons.map(({ id, label }) => [`${id}.Label`, escaped(label)] as const),
])}
${resources("LongStrings", [
  ["AddIn.Description", description],
  ...addIn.buttons.map(({ id, tip }) => [`${id}.Tip`, escaped(tip)] as const),
])}
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

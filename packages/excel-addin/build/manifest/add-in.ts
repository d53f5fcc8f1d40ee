/** What the manifests say of the add-in: the one source from which both are made. */

/** A button on the ribbon that opens the pane at one of its pages. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The page's name in the address: taskpane.html?page=check. */
  readonly page: string;
}

export interface AddIn {
  readonly version: string;
  readonly provider: string;
  readonly name: string;
  readonly description: string;
  /** The ribbon tab of Excel that the buttons stand on. */
  readonly officeTab: "TabReview";
  readonly buttons: readonly RibbonButton[];
  /** Least version of the ExcelApi requirement set. */
  readonly excelApi: string;
}

/** One way of distributing it. */
export interface Flavour {
  readonly file: string;
  /** The same for all versions of this flavour: Office tells add-ins apart by it. */
  readonly id: string;
  readonly page: string;
}

export const ADD_IN: AddIn = {
  version: "0.1.0.0",
  provider: "决算核",
  name: "决算核",
  description:
    "核对部门决算公开的九张表，逐条说明问题在哪个单元格、应为多少，并按表写情况说明。数据只在本机处理，不联网。",
  officeTab: "TabReview",
  buttons: [
    {
      id: "Check",
      label: "核对决算表",
      tip: "打开决算核窗格，核对这个工作簿里的决算公开表。",
      page: "check",
    },
    {
      id: "Narrative",
      label: "情况说明",
      tip: "打开决算核窗格，按表写情况说明，或核对已有的情况说明。",
      page: "narrative",
    },
  ],
  excelApi: "1.7",
};

/** `intranet`: Office.js lies beside the pages, nothing comes from outside. `store`: Office.js from Microsoft's server. */
export const FLAVOURS = {
  intranet: {
    file: "manifest.intranet.xml",
    id: "5d0c7a52-8f0e-4f0e-9d7b-0a4b8a3f6c11",
    page: "taskpane.html",
  },
  store: {
    file: "manifest.store.xml",
    id: "b7b7a5a1-6a8d-4a55-8b83-6f1f6e1f2c22",
    page: "taskpane-store.html",
  },
} as const satisfies Record<string, Flavour>;

/** Sizes of the icons in CSS pixels: ribbon, and the lists of add-ins. */
export const ICON_SIZES = [16, 32, 64, 80] as const;
export const iconFile = (size: number): string => `assets/icon-${size}.png`;

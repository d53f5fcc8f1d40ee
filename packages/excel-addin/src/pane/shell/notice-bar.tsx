import type { Notice } from "../notice.js";

/** The latest message; it stays until it is closed or replaced. */
export function NoticeBar({ notice, onClose }: { readonly notice: Notice | undefined; readonly onClose: () => void }) {
  return (
    <div className="notices" aria-live={notice?.kind === "problem" ? "assertive" : "polite"}>
      {notice && (
        <div className={`notice-bar ${notice.kind}`}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {notice.kind === "done" ? <path d="M2 8.5 6 12.5 14 3.5" /> : <path d="M8 1.5 15 14H1zM8 6v4M8 11.7v.6" />}
          </svg>
          <p>
            {notice.message}
            {notice.fix}
          </p>
          <button type="button" className="plain" aria-label="关闭这条消息" onClick={onClose}>
            关闭
          </button>
        </div>
      )}
    </div>
  );
}

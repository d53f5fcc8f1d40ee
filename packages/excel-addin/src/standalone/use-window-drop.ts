import { useEffect, useRef } from "react";

/** Takes files that are dropped anywhere on the window; tells while some hover over it. */
export function useWindowDrop(onHover: (over: boolean) => void, onFiles: (files: readonly File[]) => void): void {
  const latest = useRef({ onHover, onFiles });
  latest.current = { onHover, onFiles };
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      latest.current.onHover(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) latest.current.onHover(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      latest.current.onHover(false);
      latest.current.onFiles([...event.dataTransfer.files]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
}

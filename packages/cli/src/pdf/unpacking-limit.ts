/**
 * A limit to what the PDF parser unpacks in this thread. A few hundred kilobytes of a page's content can unpack to any size,
 * by several filters one inside the other; the parser itself knows no limit, and the memory of arrays is none that a
 * thread's own limits count.
 */
export interface UnpackingLimit {
  /** Whether something was refused. */
  readonly isExceeded: boolean;
}

/** From now on nothing in this thread makes a `Uint8Array` of more bytes or unpacks more; an attempt throws a RangeError. */
export function limitUnpacking(bytes: number): UnpackingLimit {
  const limit = { isExceeded: false };
  const refuse = (): RangeError => {
    limit.isExceeded = true;
    return new RangeError("unpacks to too much");
  };
  limitArrays(bytes, refuse);
  limitStreams(bytes, refuse);
  return limit;
}

function limitArrays(bytes: number, refuse: () => RangeError): void {
  const plain = globalThis.Uint8Array;
  const limited: typeof Uint8Array = new Proxy(plain, {
    construct(target, given: readonly unknown[], made) {
      if (typeof given[0] === "number" && given[0] > bytes) throw refuse();
      return Reflect.construct(target, given, made === limited ? target : made);
    },
  });
  globalThis.Uint8Array = limited;
}

/** The platform's own unpacking, which hands over chunks. */
function limitStreams(bytes: number, refuse: () => RangeError): void {
  const Plain = globalThis.DecompressionStream;
  globalThis.DecompressionStream = class {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;

    constructor(format: CompressionFormat) {
      const stream = new Plain(format);
      let total = 0;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          total += chunk.length;
          if (total > bytes) controller.error(refuse());
          else controller.enqueue(chunk);
        },
      });
      this.writable = stream.writable;
      this.readable = stream.readable.pipeThrough(counted);
    }
  };
}

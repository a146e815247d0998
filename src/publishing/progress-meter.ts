/** At most four times a second: each write wakes everybody who watches. */
const EVERY_MS = 250;

/** Writes the latest progress now and then, one write after the other. */
export class ProgressMeter {
  private latest: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private writtenAt = -Infinity;

  /** @param write may fail: progress is a courtesy */
  constructor(private readonly write: (percent: number) => Promise<void>) {}

  show(percent: number): void {
    this.latest = percent;
    this.timer ??= setTimeout(
      () => {
        this.flush();
      },
      Math.max(0, this.writtenAt + EVERY_MS - performance.now()),
    );
  }

  /** Drops what is not written yet and waits for what is being written. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.writing;
  }

  private flush(): void {
    const percent = this.latest;
    this.timer = undefined;
    this.writtenAt = performance.now();
    if (percent === undefined) return;
    this.writing = this.writing.then(() => this.write(percent)).catch(() => undefined);
  }
}

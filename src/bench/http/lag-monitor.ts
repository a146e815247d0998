import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the measured server before anything else (`--require`). On the message `reset` it starts afresh; on `read`
 * it answers with the delays of the event loop since then, in milliseconds.
 */
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('message', (message) => {
  if (message === 'reset') delays.reset();
  if (message === 'read') {
    process.send?.({ p50: delays.percentile(50) / 1e6, p99: delays.percentile(99) / 1e6, max: delays.max / 1e6 });
  }
});
// The channel to the benchmark must not keep the server alive.
process.channel?.unref();

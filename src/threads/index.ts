export { serveThread, type ThreadAnswer } from './serve-thread';
export { WorkThread, type WorkThreadOptions } from './work-thread';

export { answerRequests } from './answer-requests';
export { AnsweringThread, type ThreadOptions, ThreadEnded } from './answering-thread';
export { type TurnLimits, Turns } from './turns';
export { WorkThread, type WorkThreadOptions } from './work-thread';

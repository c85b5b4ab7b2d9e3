/** What tests, benchmarks and crash runs may use of the server's own test tools. */

export { learningLine } from '@buurtplus/domain/training';
export { writtenSentences } from '@buurtplus/domain/wording/testing';
export { databaseAddress, type Inspection, inspect, type StoredCommand } from './inspect.ts';
export { makeMonthsDirectly } from './make-months-directly.ts';
export { measureWhere } from './measure-where.ts';
export { pdfText } from './pdf-text.ts';
export { createPhone, newPhoneId, type Phone, signalBody } from './phone.ts';
export { placeForDatabases } from './place-for-databases.ts';
export { recordDirectly } from './record-directly.ts';

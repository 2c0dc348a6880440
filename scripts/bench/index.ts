import { measureCancel } from './cancel-export.ts';
import { measureCheck, measureFrame } from './check-speed.ts';
import { compareExport } from './export-overhead.ts';
import { measureGrouping } from './group-frames.ts';
import { compareMemory, compareZipWriters } from './peak-memory.ts';
import { compareReading } from './read-against-walk.ts';

/** `npm run bench`: every figure is a comparison within this one run; absolute times mean this machine only. */
console.log('1. Reading and checking a frame against walking its properties, same document, same VM');
await compareReading();
console.log('\n2. Exporting a bundle against the bare exportAsync calls');
await compareExport();
await measureCancel();
console.log('\n3. Peak memory of an export, whole process (VM, Skia and packing), by number of frames');
compareMemory();
console.log('\n4. Checking a page against 30 rules');
await measureCheck();
await measureFrame();
console.log('\n5. Grouping frames by likeness and splitting them');
measureGrouping();
console.log('\n6. ZIP writers, same pictures');
compareZipWriters();

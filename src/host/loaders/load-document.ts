import { basename, dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { err, ok, type Result } from '../../core/result.ts';
import type { LoadedDocument } from '../document/loaded-document.ts';
import { type Archive, openArchive } from './archive.ts';
import { loadFig } from './fig/load-fig.ts';
import { chooseDocument, findDocument } from './find-document.ts';
import { readImageFills } from './image-fills.ts';
import type { LoadFailure } from './load-failure.ts';
import { LOAD_LIMITS, type LoadLimits } from './load-limits.ts';
import { NoteBook } from './note-book.ts';
import { parseJson } from './parse-json.ts';
import { readFileBytes } from './read-file-bytes.ts';
import { type ReadDocument, readRestDocument } from './read-rest-document.ts';
import { readRecordedRenders } from './recorded-renders.ts';
import { archiveSideFiles, folderSideFiles, type SideFiles } from './side-files.ts';
import type { Source } from './source.ts';

/**
 * Loads a Figma document from disk: REST JSON in any shape (plain, gzipped, or zipped with its images), a `.fig` file
 * (zip or raw `fig-kiwi`), or a folder that holds one of them. The kind is read from the bytes, never from the name.
 * Bounds the source lacks stay missing for JSON and are computed for `.fig`. Never throws on a bad document.
 */
export async function loadDocument(
  path: string,
  limits: LoadLimits = LOAD_LIMITS,
): Promise<Result<LoadedDocument, LoadFailure>> {
  const file = await findDocument(path);
  if (!file.ok) return file;
  const bytes = await readFileBytes(file.value, limits);
  if (!bytes.ok) return bytes;
  const source: Source = { bytes: bytes.value, path: file.value, notes: new NoteBook(), limits };
  const beside = await folderSideFiles(file.value, limits);
  switch (kindOf(source.bytes)) {
    case 'zip':
      return loadZip(source, beside);
    case 'gzip':
      return loadGzip(source, beside);
    case 'fig':
      return finish(await loadFig(source, nameOf(source.path)), source, beside, beside);
    default:
      return loadJson(source, beside, beside);
  }
}

function kindOf(bytes: Uint8Array): 'zip' | 'gzip' | 'fig' | 'json' {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return 'zip';
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === 'fig-kiwi' ? 'fig' : 'json';
}

/** The file's name without its endings; `document.json` and the like say nothing, so their folder's name serves. */
function nameOf(path: string): string {
  const stem = basename(path).replace(/(?:\.json)?(?:\.(?:json|gz|zip|fig))?$/i, '');
  return /^(?:document|file|nodes)$/i.test(stem) ? basename(dirname(resolve(path))) : stem;
}

async function loadZip(source: Source, beside: SideFiles): Promise<Result<LoadedDocument, LoadFailure>> {
  const archive = await openArchive(source.bytes, source.path, source.limits);
  if (!archive.ok) return archive;
  if (archive.value.names.includes('canvas.fig')) return loadFigArchive(archive.value, source, beside);
  const documents = archive.value.names.filter((name) => /\.json$/i.test(name));
  const choice = chooseDocument(documents);
  if (choice === null) {
    const reason =
      documents.length === 0
        ? 'the zip holds no JSON'
        : 'the zip holds several JSON files, none called document.json';
    return err({ code: 'NOT_A_DOCUMENT', data: { path: source.path, reason, where: 'the zip' } });
  }
  const bytes = await archive.value.read(choice);
  if (!bytes.ok) return bytes;
  const inside = archiveSideFiles(archive.value, choice);
  return loadJson({ ...source, bytes: bytes.value }, inside, inside);
}

async function loadFigArchive(
  archive: Archive,
  source: Source,
  beside: SideFiles,
): Promise<Result<LoadedDocument, LoadFailure>> {
  const canvas = await archive.read('canvas.fig');
  if (!canvas.ok) return canvas;
  const meta = archive.names.includes('meta.json') ? await archive.read('meta.json') : null;
  const parsed = meta?.ok === true ? parseJson(meta.value, source.path, source.limits) : null;
  const facts: unknown = parsed?.ok === true ? parsed.value : null;
  const title = typeof facts === 'object' && facts !== null && 'file_name' in facts ? facts.file_name : null;
  const name = typeof title === 'string' && title !== '' ? title : nameOf(source.path);
  return finish(
    await loadFig({ ...source, bytes: canvas.value }, name),
    source,
    archiveSideFiles(archive, 'canvas.fig'),
    beside,
  );
}

async function loadGzip(source: Source, beside: SideFiles): Promise<Result<LoadedDocument, LoadFailure>> {
  const { path, limits } = source;
  try {
    const bytes = gunzipSync(source.bytes, { maxOutputLength: limits.fileBytes });
    return await loadJson({ ...source, bytes }, beside, beside);
  } catch (error) {
    if (error instanceof RangeError)
      return err({ code: 'TOO_LARGE', data: { path, limitBytes: limits.fileBytes } });
    const reason = error instanceof Error ? error.message : 'unknown';
    return err({ code: 'GZIP_BROKEN', data: { path, reason } });
  }
}

function loadJson(
  source: Source,
  images: SideFiles,
  renders: SideFiles,
): Promise<Result<LoadedDocument, LoadFailure>> {
  const json = parseJson(source.bytes, source.path, source.limits);
  const read = json.ok ? readRestDocument(json.value, nameOf(source.path), source.path, source.notes) : json;
  return finish(read, source, images, renders);
}

/** Adds what lies beside a document once its tree is read. */
async function finish(
  read: Result<ReadDocument, LoadFailure>,
  source: Source,
  imageFiles: SideFiles,
  renderFiles: SideFiles,
): Promise<Result<LoadedDocument, LoadFailure>> {
  if (!read.ok) return read;
  const images = await readImageFills(read.value, imageFiles, source.notes);
  const recorded = await readRecordedRenders(read.value, source.path, renderFiles, source.notes);
  return ok({ ...read.value, images, recorded, notes: source.notes.list() });
}

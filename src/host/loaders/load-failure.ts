import type { Failure } from '../../core/result.ts';

/**
 * Why a document did not load. `data.path` is always the file asked for (or the one inside the folder or archive that
 * was to blame); the other facts per code:
 * - FILE_NOT_FOUND, FILE_UNREADABLE (`reason`: the system's error code), EMPTY_FILE
 * - TOO_LARGE (`limitBytes`), TOO_DEEP (`limit`: nesting levels)
 * - FOLDER_WITHOUT_DOCUMENT, FOLDER_AMBIGUOUS (`files`, `count`)
 * - GZIP_BROKEN, ZIP_BROKEN (`reason`), FIG_UNREADABLE (`reason`)
 * - JSON_BROKEN (`line`, `column`, `offset`, `near`; line and column count from 1, offset from 0)
 * - NOT_A_DOCUMENT (`reason`, and `where` = the place in the JSON)
 */
export interface LoadFailure extends Failure {
  readonly code:
    | 'FILE_NOT_FOUND'
    | 'FILE_UNREADABLE'
    | 'EMPTY_FILE'
    | 'TOO_LARGE'
    | 'TOO_DEEP'
    | 'FOLDER_WITHOUT_DOCUMENT'
    | 'FOLDER_AMBIGUOUS'
    | 'GZIP_BROKEN'
    | 'ZIP_BROKEN'
    | 'FIG_UNREADABLE'
    | 'JSON_BROKEN'
    | 'NOT_A_DOCUMENT';
}

/** Version of Proofset as written into bundles and reports; the same as in package.json (tested). */
export const toolVersion = '0.1.0';

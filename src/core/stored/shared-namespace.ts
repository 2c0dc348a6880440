/**
 * Namespace of our shared plugin data. Shared, because the REST API can read it; any plugin can write it too, so
 * every read is parsed and never trusted.
 */
export const sharedNamespace = 'proofset';

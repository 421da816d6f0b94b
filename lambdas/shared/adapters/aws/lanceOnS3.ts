import type { LanceSettings } from '../lance/articleTable.ts';

/** Lance's index cache in a function: a part of its memory that leaves room for a batch of articles. */
const indexCacheBytes = 512 * 1024 * 1024;

/** How Lance reaches its tables on S3, or on an emulator that AWS_ENDPOINT_URL names; credentials are its own to find. */
export function lanceOnS3(uri: string, env = process.env): LanceSettings {
  const endpoint = env.AWS_ENDPOINT_URL;
  return {
    uri,
    indexCacheBytes,
    storageOptions: {
      ...(env.AWS_REGION ? { region: env.AWS_REGION } : {}),
      ...(endpoint ? { endpoint, allow_http: 'true', virtual_hosted_style_request: 'false' } : {}),
    },
  };
}

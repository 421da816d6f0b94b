import { createReadStream, statSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { s3Client } from '../../lambdas/shared/adapters/aws/awsClients.ts';
import { awsCall } from '../../lambdas/shared/adapters/aws/awsErrors.ts';

/** Where a file goes in the drop bucket: its path under `incoming/`, whatever steps up or roots it has. */
export function uploadKey(path: string): string {
  const parts = path.split(sep).join('/').split('/');
  return posix.join('incoming', ...parts.filter((part) => part !== '' && part !== '.' && part !== '..'));
}

/** An uploader to one drop bucket; it answers the key a file got. */
export function uploaderTo(bucket: string): (path: string, realPath: string) => Promise<string> {
  const client = s3Client();
  return async (path, realPath) => {
    const key = uploadKey(path);
    const request = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: createReadStream(realPath),
      ContentLength: statSync(realPath).size,
    });
    await awsCall(`upload ${path}`, () => client.send(request));
    return key;
  };
}

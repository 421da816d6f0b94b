/** Members that systems put into archives for themselves. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$|@PaxHeader$)/i;

export const isLitter = (path: string): boolean => litter.test(path);

/** A member's path as a label for messages: nothing is ever written under it. Last part only, without controls. */
export const memberName = (path: string): string =>
  path
    .replace(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .at(-1)
    ?.slice(0, 200) ?? 'member';

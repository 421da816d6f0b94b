export function currentBuild(): Promise<string>;
export function buildInto(folder: string): Promise<void>;
export function leaveBuild(): void;
export function sweepBuilds(folder: string, current: string): void;

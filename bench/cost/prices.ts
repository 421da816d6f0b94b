/** AWS list prices in dollars, us-east-1, on demand, without the free tier (aws.amazon.com/{s3,sqs,dynamodb,lambda,cloudwatch}/pricing). */
export const prices = {
  s3Write: 5e-6,
  s3Read: 0.4e-6,
  sqsRequest: 0.4e-6,
  dynamoWriteUnit: 0.625e-6,
  dynamoReadUnit: 0.125e-6,
  lambdaGbSecond: 13.3334e-6,
  lambdaRequest: 0.2e-6,
  logGb: 0.5,
};
export type Priced = keyof typeof prices;

/** How much of what was used; `cost` turns it into dollars. */
export class Bill {
  private readonly used = new Map<string, number>();

  add(stage: string, what: Priced, amount = 1): void {
    const line = `${stage} ${what}`;
    this.used.set(line, (this.used.get(line) ?? 0) + amount);
  }

  /** Use and dollars per stage and service for a million articles, dearest first. */
  perMillion(articles: number): { line: string; used: number; dollars: number }[] {
    return [...this.used]
      .map(([line, amount]) => {
        const used = (amount / articles) * 1e6;
        return { line, used, dollars: used * priceOf(line) };
      })
      .sort((a, b) => b.dollars - a.dollars);
  }
}

const priceOf = (line: string): number =>
  Object.entries(prices).find(([what]) => line.endsWith(` ${what}`))?.[1] ?? Number.NaN;

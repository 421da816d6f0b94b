/**
 * Projects unit vectors onto their first principal components, each scaled to unit variance. The covariance matrix is
 * brought to diagonal form by Jacobi rotations.
 */
export function principalComponents(vectors: Float32Array, width: number, kept: number): Float32Array {
  const count = vectors.length / width;
  const mean = new Float64Array(width);
  for (let n = 0; n < count; n++)
    for (let d = 0; d < width; d++) mean[d] = (mean[d] ?? 0) + (vectors[n * width + d] ?? 0) / count;
  const { values, axes } = eigen(covariance(vectors, mean, width), width);
  const order = Array.from({ length: width }, (_, d) => d).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const projected = new Float32Array(count * kept);
  for (let n = 0; n < count; n++)
    for (let k = 0; k < kept; k++) {
      const axis = order[k] ?? 0;
      let sum = 0;
      for (let d = 0; d < width; d++)
        sum += ((vectors[n * width + d] ?? 0) - (mean[d] ?? 0)) * (axes[d * width + axis] ?? 0);
      projected[n * kept + k] = sum / Math.sqrt(Math.max(1e-9, values[axis] ?? 0));
    }
  return projected;
}

function covariance(vectors: Float32Array, mean: Float64Array, width: number): Float64Array {
  const count = vectors.length / width;
  const sums = new Float64Array(width * width);
  for (let n = 0; n < count; n++)
    for (let a = 0; a < width; a++) {
      const left = (vectors[n * width + a] ?? 0) - (mean[a] ?? 0);
      for (let b = a; b < width; b++)
        sums[a * width + b] = (sums[a * width + b] ?? 0) + left * ((vectors[n * width + b] ?? 0) - (mean[b] ?? 0));
    }
  for (let a = 0; a < width; a++)
    for (let b = a; b < width; b++) {
      const value = (sums[a * width + b] ?? 0) / count;
      sums[a * width + b] = value;
      sums[b * width + a] = value;
    }
  return sums;
}

/** Eigenvalues and, in columns, eigenvectors of a symmetric matrix, which is overwritten. */
function eigen(matrix: Float64Array, width: number): { values: Float64Array; axes: Float64Array } {
  const axes = new Float64Array(width * width);
  for (let d = 0; d < width; d++) axes[d * width + d] = 1;
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < width; p++) for (let q = p + 1; q < width; q++) rotate(matrix, axes, width, p, q);
  return { values: Float64Array.from({ length: width }, (_, d) => matrix[d * width + d] ?? 0), axes };
}

function rotate(matrix: Float64Array, axes: Float64Array, width: number, p: number, q: number): void {
  const off = matrix[p * width + q] ?? 0;
  if (Math.abs(off) < 1e-14) return;
  const theta = ((matrix[q * width + q] ?? 0) - (matrix[p * width + p] ?? 0)) / (2 * off);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(tangent * tangent + 1);
  const sin = tangent * cos;
  const turn = (of: Float64Array, a: number, b: number): void => {
    const [left, right] = [of[a] ?? 0, of[b] ?? 0];
    of[a] = cos * left - sin * right;
    of[b] = sin * left + cos * right;
  };
  for (let k = 0; k < width; k++) turn(matrix, k * width + p, k * width + q);
  for (let k = 0; k < width; k++) turn(matrix, p * width + k, q * width + k);
  for (let k = 0; k < width; k++) turn(axes, k * width + p, k * width + q);
}

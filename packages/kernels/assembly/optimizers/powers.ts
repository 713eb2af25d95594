/** Four numbers of 0 or more to the same power of 0 or more. Powers 0.5 and 0 are exact. */
export function powers(values: v128, power: f32): v128 {
  if (power == 0.5) return f32x4.sqrt(values);
  if (power == 0) return f32x4.splat(1);
  let result = f32x4.splat(powerOf(f32x4.extract_lane(values, 0), power));
  result = f32x4.replace_lane(result, 1, powerOf(f32x4.extract_lane(values, 1), power));
  result = f32x4.replace_lane(result, 2, powerOf(f32x4.extract_lane(values, 2), power));
  return f32x4.replace_lane(result, 3, powerOf(f32x4.extract_lane(values, 3), power));
}

/**
 * value^power = 2^(power log2(value)) in double precision, right to the last bit but for a rounding of the result. Series are
 * shorter than the tables of a library, and the same in every engine.
 */
function powerOf(value: f32, power: f32): f32 {
  if (!(value > 0 && value < Infinity)) return value; // 0, infinity, and NaN, which stays
  return <f32>exponential2(<f64>power * logarithm2(<f64>value));
}

/** Terms of both series: what comes after them is below 1e-11. */
const TERMS: i32 = 15;

/** value = 2^exponent m with m from sqrt(0.5) to sqrt(2), and log(m) = 2 (s + s³/3 + s⁵/5 + …) with s = (m - 1) / (m + 1). */
function logarithm2(value: f64): f64 {
  const bits = reinterpret<i64>(value);
  let exponent = (bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m > Math.SQRT2) {
    m *= 0.5;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  let sum: f64 = 0;
  for (let n = TERMS; n > 0; n -= 2) sum = sum * s * s + 1 / <f64>n;
  return <f64>exponent + 2 * Math.LOG2E * s * sum;
}

/** 2^exponent = 2^whole e^x with x = rest log(2), and e^x = 1 + x (1 + x/2 (1 + x/3 (…))). */
function exponential2(exponent: f64): f64 {
  const whole = min(max(nearest(exponent), -1000), 1000); // a float32 is 0 or infinity long before
  const x = (exponent - whole) * Math.LN2;
  let sum: f64 = 1;
  for (let n = TERMS; n > 0; n--) sum = 1 + (sum * x) / <f64>n;
  return sum * reinterpret<f64>((<i64>whole + 1023) << 52);
}

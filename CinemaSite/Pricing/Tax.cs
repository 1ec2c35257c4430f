namespace CinemaSite.Pricing;

public static class Tax
{
    /// <summary>
    /// The tax inside a gross amount: gross x rate / (100 + rate), rounded half away from zero.
    /// Amounts in minor units, the rate in hundredths of a per cent.
    /// </summary>
    public static long Included(long gross, int rateBasisPoints)
    {
        var divisor = 10_000L + rateBasisPoints;
        var (quotient, remainder) = Math.DivRem(gross * rateBasisPoints, divisor);
        return quotient + (2 * Math.Abs(remainder) >= divisor ? Math.Sign(gross) : 0);
    }
}

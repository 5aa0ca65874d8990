namespace AlgoAcademy.Research;

/// <summary>Values of FIX fields from and to their bytes, without allocation. Data types: FIX 4.4 (2003), volume 1.</summary>
internal static class FixText
{
    private const int MaxDigits = 18;

    public static bool TryInteger(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MaxDigits)
            return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = (value * 10) + digit - '0';
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>Digits with at most one point; no exponent, no plus; up to 18 digits.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        var (digits, mantissa, scale, afterPoint) = (0, 0L, 0, false);
        foreach (var one in negative ? text[1..] : text)
        {
            if (one == '.' && !afterPoint)
            {
                afterPoint = true;
                continue;
            }

            if (!char.IsAsciiDigit((char)one) || ++digits > MaxDigits)
                return false;
            mantissa = (mantissa * 10) + one - '0';
            scale += afterPoint ? 1 : 0;
        }

        if (digits == 0)
            return false;
        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative, (byte)scale);
        return true;
    }

    /// <summary>YYYYMMDD-HH:MM:SS or with .sss; a leap second is the first of the next minute.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out DateTime time)
    {
        time = default;
        if (text.Length is not (17 or 21) || text[8] != '-' || text[11] != ':' || text[14] != ':' || !TryDate(text[..8], out var date)
            || !Digits(text[9..11], out var hour) || !Digits(text[12..14], out var minute) || !Digits(text[15..17], out var second))
        {
            return false;
        }

        var millisecond = 0;
        if (text.Length == 21 && (text[17] != '.' || !Digits(text[18..], out millisecond)))
            return false;
        if (hour > 23 || minute > 59 || second > 60 || (second == 60 && date.Date == DateTime.MaxValue.Date))
            return false;
        time = date + new TimeSpan(0, hour, minute, second, millisecond);
        return true;
    }

    public static bool TryDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length != 8 || !Digits(text[..4], out var year) || !Digits(text[4..6], out var month) || !Digits(text[6..], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        return true;
    }

    public static int WriteInteger(Span<byte> to, long value)
    {
        var sign = WriteSign(to, value < 0);
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        var length = CountDigits(magnitude);
        WriteDigits(to.Slice(sign, length), magnitude);
        return sign + length;
    }

    /// <summary>The digits and the scale that the decimal has: 250.50 stays 250.50.</summary>
    public static int WriteNumber(Span<byte> to, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0)
        {
            // More than 64 bits of digits: no price or quantity, so that it may be slow.
            value.TryFormat(to, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
            return written;
        }

        var sign = WriteSign(to, value < 0);
        var (digits, scale) = (((ulong)(uint)bits[1] << 32) | (uint)bits[0], (bits[3] >> 16) & 0xFF);
        var length = Math.Max(CountDigits(digits), scale + 1);
        WriteDigits(to.Slice(sign, length), digits);
        if (scale == 0)
            return sign + length;
        var point = sign + length - scale;
        to.Slice(point, scale).CopyTo(to[(point + 1)..]);
        to[point] = (byte)'.';
        return sign + length + 1;
    }

    /// <summary>YYYYMMDD-HH:MM:SS.sss; by hand, for the runtime's custom formats allocate.</summary>
    public static int WriteTime(Span<byte> to, DateTime time)
    {
        (to[8], to[11], to[14], to[17]) = ((byte)'-', (byte)':', (byte)':', (byte)'.');
        WriteDigits(to[..4], (ulong)time.Year);
        WriteDigits(to[4..6], (ulong)time.Month);
        WriteDigits(to[6..8], (ulong)time.Day);
        WriteDigits(to[9..11], (ulong)time.Hour);
        WriteDigits(to[12..14], (ulong)time.Minute);
        WriteDigits(to[15..17], (ulong)time.Second);
        WriteDigits(to[18..21], (ulong)time.Millisecond);
        return 21;
    }

    private static int WriteSign(Span<byte> to, bool negative)
    {
        to[0] = (byte)'-';
        return negative ? 1 : 0;
    }

    private static int CountDigits(ulong value)
    {
        var count = 1;
        for (; value >= 10; value /= 10)
            count++;
        return count;
    }

    private static void WriteDigits(Span<byte> to, ulong value)
    {
        for (var i = to.Length - 1; i >= 0; i--, value /= 10)
            to[i] = (byte)('0' + (value % 10));
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var one in text)
        {
            if (!char.IsAsciiDigit((char)one))
                return false;
            value = (value * 10) + one - '0';
        }

        return true;
    }
}

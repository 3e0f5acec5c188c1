namespace Aandeel;

/// <summary>
/// What a report says happened. A licence is a permission and never a delivery; the two are never added.
/// </summary>
public enum Flow
{
    Order,
    Delivery,
    Licence,
    Denial,
    ActualExport,
    Notification,
    Customs,
}

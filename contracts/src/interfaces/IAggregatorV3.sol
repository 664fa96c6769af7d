// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Chainlink's price-feed interface, function for function as AggregatorV3Interface of @chainlink/contracts.
/// @notice Written out here, because the package brings hundreds of files for these five functions.
interface IAggregatorV3 {
    /// @notice Decimals of every answer.
    function decimals() external view returns (uint8);

    function description() external view returns (string memory);

    function version() external view returns (uint256);

    function getRoundData(
        uint80 roundId
    )
        external
        view
        returns (uint80 roundId_, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);

    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
